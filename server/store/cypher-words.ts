/** Words of the language that people misspell. */
export const KEYWORDS: readonly string[] = (
  "MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER BY SKIP LIMIT DISTINCT AS AND OR XOR NOT IN IS NULL STARTS ENDS CONTAINS CASE WHEN THEN ELSE END " +
  "UNION ALL CALL YIELD EXISTS COUNT COLLECT ASC DESC ASCENDING DESCENDING EXPLAIN PROFILE SHOW TRUE FALSE CYPHER USING INDEX SCAN JOIN ON"
).split(" ");

/** Functions that both or one of the engines have. */
export const FUNCTIONS: readonly string[] = (
  "abs acos all any asin atan atan2 avg btrim ceil char_length character_length coalesce collect cos cot count date datetime degrees duration e elementId " +
  "endNode exists exp floor haversin head id isEmpty isNaN keys labels last left length localdatetime localtime log log10 lower lTrim max min nodes none " +
  "normalize nullIf percentileCont percentileDisc pi point properties radians rand randomUUID range reduce relationships replace reverse right round rTrim " +
  "shortestPath allShortestPaths sign sin single size split sqrt startNode stDev stDevP substring sum tail tan time timestamp toBoolean toBooleanList " +
  "toBooleanOrNull toFloat toFloatList toFloatOrNull toInteger toIntegerList toIntegerOrNull toLower toString toStringList toStringOrNull toUpper trim type " +
  "upper valueType date.truncate datetime.truncate duration.between duration.inDays duration.inMonths duration.inSeconds point.distance point.withinBBox"
).split(" ");
