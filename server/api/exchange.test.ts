import { describeExchangeRoutes } from "./exchange-suite.js";

describeExchangeRoutes("embedded", {});
