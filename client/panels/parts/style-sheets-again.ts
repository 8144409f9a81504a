/** Asks anew for the style sheets of parts that did not come; whoever loads parts asks for each but once. */
export async function styleSheetsAgain(page: Document): Promise<void> {
  const sheets = [...page.querySelectorAll("link")].filter(({ rel }) => rel === "stylesheet");
  await Promise.all(sheets.filter(isMissing).map(again));
}

/** A browser that got no rules keeps a sheet whose rules may not be read. */
function isMissing({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet === null || sheet.cssRules.length === 0;
  } catch {
    return true;
  }
}

function again(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const fresh = link.ownerDocument.createElement("link");
    fresh.rel = "stylesheet";
    fresh.crossOrigin = link.crossOrigin;
    fresh.addEventListener("load", () => resolve());
    fresh.addEventListener("error", () => reject(new Error(`${link.href} did not come.`)));
    fresh.href = link.href;
    link.replaceWith(fresh);
  });
}
