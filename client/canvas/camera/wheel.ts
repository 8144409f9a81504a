import type { CameraState } from "sigma/types";
import type { Preferences } from "../preferences.js";
import type { Renderer } from "../picture.js";
import { zoomedAbout } from "./zoomed-about.js";

/** A usual notch of a wheel, as Sigma counts it, and how much nearer it brings. */
const NOTCH = 100 / 120;
const NOTCH_ZOOM = 1.5;
const MOST_NOTCHES = 2;
const MOTION_MS = 160;

/** Zooms about the pointer, as far as the wheel turned. Sigma's own zoom reckons with the last frame instead of the camera, and knows no small turns. */
export function followWheel(renderer: Renderer, preferences: Preferences): void {
  const camera = renderer.getCamera();
  let goal: CameraState | null = null;
  renderer.getMouseCaptor().on("wheel", (event) => {
    event.preventSigmaDefault();
    const from = goal !== null && camera.isAnimated() ? goal : camera.getState();
    const notches = Math.max(-MOST_NOTCHES, Math.min(MOST_NOTCHES, event.delta / NOTCH));
    goal = zoomedAbout(renderer, from, { at: event, ratio: from.ratio / NOTCH_ZOOM ** notches });
    if (preferences.motion() === 0) camera.setState(goal);
    else void camera.animate(goal, { duration: MOTION_MS, easing: "quadraticOut" });
  });
}
