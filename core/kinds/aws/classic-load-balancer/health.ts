/** What a health check asks, as AWS writes it in one text: `HTTP:8080/index.html`, `TCP:22`. */
export function checkOf(target: string | undefined) {
  const [, protocol, port, path] = /^(TCP|SSL|HTTPS?):(\d{1,5})(\/.*)?$/i.exec(target ?? '') ?? [];
  return { healthProtocol: protocol?.toUpperCase(), healthPort: port === undefined ? undefined : Number(port), healthPath: path };
}
