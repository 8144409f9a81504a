import { expect, test } from "vitest";
import { result } from "./fixture.js";
import { bund, media, openWorld, plan } from "./world.js";

test("showing a search hit brings it with its neighbours, selects it and puts it in the middle", async () => {
  const { core, state } = openWorld({ api: { namedQuery: () => Promise.resolve(result([bund])) } });
  await core.start();
  await core.show(media.id);
  expect([...state().dataset.nodes.keys()]).toEqual([bund.id, media.id, plan.id]);
  expect(state()).toMatchObject({ selection: { kind: "node", id: media.id }, focus: { ids: [media.id] } });
});

test("showing a node of a hidden type shows its type again", async () => {
  const { core, state } = openWorld({ search: "hide=Project,Place" });
  await core.start();
  await core.show(media.id);
  expect([...state().hiddenTypes]).toEqual(["Place"]);
});
