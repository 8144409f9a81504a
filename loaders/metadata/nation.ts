/** The area of the State Council's reports. */
export const NATION = "全国";
