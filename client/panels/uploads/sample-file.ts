const NAME = "xuhui-2014-h1.txt";

/** The report that Mailuo comes with; null where it cannot be fetched. */
export async function sampleFile(): Promise<File | null> {
  try {
    const answer = await fetch(new URL("../../../samples/xuhui-2014-h1.txt", import.meta.url));
    return answer.ok ? new File([await answer.blob()], NAME, { type: "text/plain" }) : null;
  } catch {
    return null;
  }
}
