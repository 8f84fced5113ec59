export { hubEnds as connections } from '../../mechanisms/connect/peers.ts';
