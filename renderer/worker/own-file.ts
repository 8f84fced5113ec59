/** A file that belongs to the app, by the address that the build gave it. Throws when it is not served: what is made of half of them must not look done. */
export async function ownFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response;
}

export const ownBytes = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await ownFile(url)).arrayBuffer());
