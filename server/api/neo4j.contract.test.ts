import { describeWithNeo4j } from "#server/store/neo4j/testing/with-neo4j.js";
import { describeDocumentRoutes } from "./document-suite.js";
import { describeExchangeRoutes } from "./exchange-suite.js";
import { describeGraphRoutes } from "./graph-suite.js";
import { describeHostileRequests } from "./hostile-suite.js";
import { describeInspection } from "./inspection-suite.js";
import { describeNeighbourRoutes } from "./neighbour-suite.js";
import { describePathRoutes } from "./path-suite.js";
import { describeSearch } from "./search-suite.js";
import { describeQueryRoutes } from "./query-suite.js";
import { describePaging } from "./paging-suite.js";
import { describeUndoing } from "./undo-suite.js";
import { describeUploads } from "./upload-suite.js";

describeWithNeo4j(({ uri, user, password, database }) => {
  const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  describeGraphRoutes("neo4j", environment);
  describeSearch("neo4j", environment);
  describePaging("neo4j", environment);
  describeDocumentRoutes("neo4j", environment);
  describeNeighbourRoutes("neo4j", environment);
  describePathRoutes("neo4j", environment);
  describeQueryRoutes("neo4j", environment);
  describeHostileRequests("neo4j", environment);
  describeUploads("neo4j", environment);
  describeInspection("neo4j", environment);
  describeUndoing("neo4j", environment);
  describeExchangeRoutes("neo4j", environment);
});
