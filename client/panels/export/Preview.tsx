import { useDeferredValue, useEffect, useState } from "react";
import { drawingFor } from "../../export/drawing-for.js";
import { type ExportChoice, ExportError, type ExportFormat } from "../../export/format.js";
import { imageSize } from "../../export/png.js";
import { svgFromDrawing } from "../../export/svg.js";
import { useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./export.module.css";
import { useExportSubject } from "./use-export.js";

interface PreviewProps {
  readonly format: ExportFormat;
  readonly choice: ExportChoice;
  readonly title: string;
}

/** With more, each choice would make one wait. */
const MOST_NODES = 3_000;

/** The picture as it will be, small, and how large it will be. */
export function Preview(props: PreviewProps) {
  const { t } = useWords();
  const nodes = useCoreState((state) => state.dataset.nodes.size);
  const later = useDeferredValue(props);
  const picture = usePicture(later, nodes <= MOST_NODES);
  const scale = props.format.choices.includes("scale") ? props.choice.scale : 1;
  const size = picture === null ? null : imageSize(picture, scale);
  return (
    <figure className={styles["preview"]}>
      {picture === null ? (
        <p className={styles["quiet"]}>{t(nodes > MOST_NODES ? "export.noPreview" : "export.problem.no-picture")}</p>
      ) : (
        <img
          src={picture.address}
          alt={t("export.preview")}
          data-transparent={props.choice.isTransparent}
          data-scheme={props.choice.scheme}
        />
      )}
      {picture !== null && (
        <figcaption className={styles["quiet"]}>
          {size === null ? t("export.problem.too-large") : t("export.pixels", size)}
        </figcaption>
      )}
    </figure>
  );
}

interface PreviewPicture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

function usePicture({ choice, title }: PreviewProps, isWanted: boolean): PreviewPicture | null {
  const subjectFor = useExportSubject();
  const documents = useCoreState((state) => state.documents);
  const language = useCoreState((state) => state.language);
  const [picture, setPicture] = useState<PreviewPicture | null>(null);
  const wish = JSON.stringify([choice, title, language, documents.status]);
  useEffect(() => {
    const drawing = isWanted ? drawn(() => drawingFor(subjectFor(title), choice)) : null;
    if (drawing === null) return setPicture(null);
    const address = URL.createObjectURL(new Blob([svgFromDrawing(drawing)], { type: "image/svg+xml;charset=utf-8" }));
    setPicture({ address, width: drawing.width, height: drawing.height });
    return () => URL.revokeObjectURL(address);
    // oxlint-disable-next-line react/exhaustive-deps -- the wish says all that the picture depends on
  }, [wish, isWanted]);
  return picture;
}

/** Where there is nothing to be drawn there is no preview; saying so is left to the export itself. */
function drawn<Drawing>(draw: () => Drawing): Drawing | null {
  try {
    return draw();
  } catch (thrown) {
    if (thrown instanceof ExportError) return null;
    throw thrown;
  }
}
