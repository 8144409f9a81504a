import { describeExchangeRoutes } from "#server/api/contract/exchange-suite.js";

describeExchangeRoutes("embedded", {});
