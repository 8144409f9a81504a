/** Whether the keyboard has Cmd where others have Ctrl. */
export const isApple = /mac|iphone|ipad/i.test(globalThis.navigator?.userAgent ?? "");
