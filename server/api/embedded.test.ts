import { describeHostileRequests } from "./hostile-requests.js";
import { describeRoutes } from "./routes-suite.js";

describeRoutes("embedded", {});
describeHostileRequests("embedded", {});
