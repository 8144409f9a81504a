/** Keys of entities of the sample that many scenes are about. */
export const XIAN = "place:西岸";
export const MEDIA_PORT = "project:西岸传媒港";
export const SHANGHAI = "place:上海市";
export const CIVILISED_CITY = "initiative:徐汇区/创建全国文明城市";
