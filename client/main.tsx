import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createApi } from "./api.js";
import { askInLanguage } from "./ask-in-language.js";
import { createCanvas } from "./canvas/create-canvas.js";
import { createWorkerLayout } from "./layouts/worker-layout.js";
import { addressOf, askFrom, memoryOf, momentsOf, serverOf, visitOf } from "./browser.js";
import { createCore } from "./core/create-core.js";
import { createWorkerMeasure } from "./measures/worker-measure.js";
import { Page } from "./panels/Page.js";
import { headingTexts } from "./panels/messages/heading-texts.js";
import { loadWords, loadedWords } from "./panels/messages/words.js";

/** The page is put together here and nowhere else. */
async function openPage(page: Window, container: HTMLElement): Promise<void> {
  const core = createCore({
    api: createApi(
      serverOf(page),
      askInLanguage(
        askFrom(page, () => core.renewSession()),
        () => core.state.getState().language,
      ),
    ),
    address: addressOf(page),
    memory: memoryOf(page),
    visit: visitOf(page),
    moments: momentsOf(page),
    languages: page.navigator.languages,
    measure: createWorkerMeasure(
      () => new Worker(new URL("./measures/measure-worker.ts", import.meta.url), { type: "module" }),
    ),
  });
  // From here on it is known which language is read.
  void core.start();
  const words = loadWords(core.state.getState().language);
  // What is shown and its words are asked for before the canvas is made, which takes longer than they do.
  await new Promise((resolve) => page.setTimeout(resolve));
  const layOut = createWorkerLayout(
    () => new Worker(new URL("./layouts/layout-worker.ts", import.meta.url), { type: "module" }),
  );
  const wordsNow = () => loadedWords(core.state.getState().language);
  const canvas = createCanvas(core, {
    layOut,
    page,
    relationName: (type) => wordsNow()?.relationName(type) ?? type,
    headingTexts: (heading, nodeName) => headingTexts(heading, nodeName, wordsNow()),
  });
  // For browser tests: what is painted has no role or name to be found by.
  const isStill = () => canvas.status.getState().layout === "still";
  Object.assign(page, { __mailuo: { locate: canvas.locate, isStill } });
  await words;
  createRoot(container).render(
    <StrictMode>
      <Page core={core} canvas={canvas} />
    </StrictMode>,
  );
}

const container = document.querySelector<HTMLElement>("#page");
if (container !== null) void openPage(window, container);
