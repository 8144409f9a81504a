import { describeDocumentRoutes } from "./document-suite.js";
import { describeGraphRoutes } from "./graph-suite.js";
import { describeHostileRequests } from "./hostile-suite.js";
import { describeNeighbourRoutes } from "./neighbour-suite.js";
import { describePathRoutes } from "./path-suite.js";
import { describeSearch } from "./search-suite.js";
import { describeQueryRoutes } from "./query-suite.js";
import { describePaging } from "./paging-suite.js";
import { describeUploads } from "./upload-suite.js";

describeGraphRoutes("embedded", {});
describeSearch("embedded", {});
describePaging("embedded", {});
describeDocumentRoutes("embedded", {});
describeNeighbourRoutes("embedded", {});
describePathRoutes("embedded", {});
describeQueryRoutes("embedded", {});
describeHostileRequests("embedded", {});
describeUploads("embedded", {});
