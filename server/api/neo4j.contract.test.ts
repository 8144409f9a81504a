import { describeWithNeo4j } from "#server/store/neo4j/testing/with-neo4j.js";
import { describeHostileRequests } from "./hostile-requests.js";
import { describeRoutes } from "./routes-suite.js";

describeWithNeo4j(({ uri, user, password, database }) => {
  const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  describeRoutes("neo4j", environment);
  describeHostileRequests("neo4j", environment);
});
