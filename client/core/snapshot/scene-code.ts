import { understood } from "./snapshot-part.js";
import { SceneRecord } from "./scene-record.js";

/** A canvas as text that an address can carry: JSON, deflated, in base64url. */
export async function codeFromScene(scene: SceneRecord): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(scene)), new CompressionStream("deflate-raw"));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "");
}

/** Undefined where the text is mangled or of another kind. */
export async function sceneFromCode(code: string): Promise<SceneRecord | undefined> {
  try {
    const binary = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const json = new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")));
    return understood(SceneRecord, JSON.parse(json));
  } catch {
    return undefined;
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const body = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}
