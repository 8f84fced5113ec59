/** A file as text, taken in when the product is built. */
declare module '*.netdraft?raw' {
  const text: string;
  export default text;
}
