import { afterAll, beforeAll, describe } from "vitest";
import { createContract, type ContractOptions } from "./contract.js";
import { describeCorrections } from "./corrections-contract.js";
import { describeCrossing } from "./crossing-contract.js";
import { describeDocuments } from "./documents-contract.js";
import { describeExchange } from "./exchange-contract.js";
import { describeFunctions } from "./functions-contract.js";
import { describeQuestions } from "./questions-contract.js";
import { describeReading } from "./reading-contract.js";
import { describeRemarks } from "./remarks-contract.js";
import { describeStreaming } from "./streaming-contract.js";
import { describeValues } from "./values-contract.js";

/** What every store must do, whatever its engine: both adapters are run through it. */
export function describeStoreContract(name: string, options: ContractOptions): void {
  const contract = createContract(options);

  describe(`${name}: a store`, () => {
    beforeAll(() => contract.open());
    afterAll(async () => {
      await contract.withdrawAll();
      await contract.store().close();
    });
    describeReading(contract);
    describeQuestions(contract);
    describeCrossing(contract);
    describeStreaming(contract);
    describeRemarks(contract);
    describeValues(contract);
    describeFunctions(contract);
    describeDocuments(contract);
    describeCorrections(contract);
    describeExchange(contract);
  });
}
