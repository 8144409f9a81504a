import { describeDocumentRoutes } from "./document-suite.js";
import { describeGraphRoutes } from "./graph-suite.js";
import { describeHostileRequests } from "./hostile-suite.js";

describeGraphRoutes("embedded", {});
describeDocumentRoutes("embedded", {});
describeHostileRequests("embedded", {});
