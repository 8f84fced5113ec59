export { joinEnds as connections } from '../connect/joins.ts';
