import { describe, expect, it } from "vitest";
import { widerQuestions } from "./wider-questions.js";

const PORT = { key: "project:西岸传媒港", name: "西岸传媒港", type: "Project" } as const;
const BUND = { key: "place:西岸", name: "西岸", type: "Place" } as const;

describe("a question without an answer", () => {
  it("leads to what is linked with its entity, and to what is said of it", () => {
    const wider = widerQuestions({ question: "participants-of", entities: { matter: PORT } });
    expect(wider).toEqual([
      { question: "neighbours-of", params: { entity: PORT.key }, entities: { entity: PORT } },
      { question: "said-of", params: { entity: PORT.key }, entities: { entity: PORT } },
    ]);
  });

  it("leads to where its two entities stand together first, and never to itself", () => {
    const entities = { first: PORT, second: BUND };
    const names = (question: string) => widerQuestions({ question, entities }).map((wider) => wider.question);
    expect(names("connections")).toEqual(["named-together", "neighbours-of", "neighbours-of"]);
    expect(names("named-together")).toEqual(["neighbours-of", "neighbours-of", "said-of"]);
  });

  it("leads nowhere where it names nothing", () => {
    expect(widerQuestions({ question: "targets", entities: {} })).toEqual([]);
  });
});
