/** What peers paint nodes of the types in: Mailuo's own colours in the light theme, and the same mixed into white. */
export const TYPE_COLOURS_OF_PEERS = {
  Department: "#4974a5",
  Organization: "#3da09d",
  Place: "#5b9560",
  Project: "#d87a40",
  Policy: "#76447c",
  Initiative: "#bf2c1e",
  Event: "#ba8c00",
  Person: "#82533d",
  Indicator: "#6a7370",
} as const;

export const FADED_COLOURS_OF_PEERS = {
  Department: "#c4d2e2",
  Organization: "#c1e0df",
  Place: "#cbddcc",
  Project: "#f2d4c2",
  Policy: "#d3c3d5",
  Initiative: "#eabcb7",
  Event: "#e9dab0",
  Person: "#d7c8c1",
  Indicator: "#cfd2d1",
} as const;
