/** What leads from a page to the one before or behind it, as the source of a regular expression. */
export const NEIGHBOUR_PAGE = "[上下]一[篇条页]";
