import { expect, test } from "vitest";
import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import { createAreaNames } from "./area-names.js";
import { createDepartmentForm } from "./department-forms.js";

const gazetteers = loadGazetteers(new URL("../gazetteers/", import.meta.url).pathname);
const departmentForm = createDepartmentForm(gazetteers, createAreaNames(gazetteers));

test.each([
  ["徐汇区发展和改革委员会", "徐汇区发改委"],
  ["徐汇区发展改革委", "徐汇区发改委"],
  ["区发展和改革委员会", "区发改委"],
  ["上海市科学技术委员会", "上海市科委"],
])("%s is compared as %s", (long, short) => expect(departmentForm(long)).toBe(short));

test.each(["国家发展和改革委员会", "徐汇区委", "徐汇区住房公积金管理委员会", "徐汇区政府", "临港管委会"])(
  "%s stays",
  (name) => expect(departmentForm(name)).toBe(name),
);
