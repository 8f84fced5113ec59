export { joinEnds as connections } from '../../mechanisms/connect/joins.ts';
