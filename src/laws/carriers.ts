/**
 * The places in which keys stand in real files. `{secret}` is the value; `{NAME}`, `{name}` and `{camel}` are the
 * variable's name. A carrier without a name serves only rules that need none.
 */
export interface Carrier {
  readonly name: string
  readonly text: string
}

export const CARRIERS: readonly Carrier[] = [
  { name: 'dotenv', text: '# settings\n{NAME}={secret}\nDEBUG=1\n' },
  { name: 'dotenv quoted', text: '{NAME}="{secret}"\n' },
  { name: 'shell export', text: "#!/bin/sh\nexport {NAME}='{secret}'\n./run\n" },
  { name: 'json', text: '{\n  "{name}": "{secret}",\n  "debug": true\n}\n' },
  { name: 'json one line', text: '{"a":1,"{camel}":"{secret}","b":[2]}' },
  { name: 'yaml', text: 'service:\n  {name}: {secret}\n  replicas: 2\n' },
  { name: 'yaml quoted', text: "{name}: '{secret}' # production\n" },
  { name: 'toml', text: '[service]\n{name} = "{secret}"\n' },
  { name: 'ini', text: '[service]\r\n{name}={secret}\r\nport=80\r\n' },
  { name: 'xml attribute', text: '<settings>\n  <add key="{camel}" value="{secret}"/>\n</settings>\n' },
  { name: 'java properties', text: '{name}={secret}\n' },
  { name: 'js const', text: "const {camel} = '{secret}'\nexport default {camel}\n" },
  { name: 'js object', text: 'client({ {camel}: `{secret}`, retries: 2 })' },
  { name: 'ts parameter', text: 'function f({camel} = "{secret}") {}\n' },
  { name: 'python', text: 'import os\n{NAME} = "{secret}"  # noqa\n' },
  { name: 'python dict', text: "config = {'{name}': '{secret}', 'n': 1}\n" },
  { name: 'python environ', text: 'os.environ["{NAME}"] = "{secret}"\n' },
  { name: 'go', text: 'package main\n\nconst {camel} = "{secret}"\n' },
  { name: 'java', text: 'private static final String {NAME} = "{secret}";\n' },
  { name: 'csharp', text: 'var {camel} = "{secret}";\n' },
  { name: 'ruby', text: "{NAME} = '{secret}'.freeze\n" },
  { name: 'php', text: "<?php define('{NAME}', '{secret}');\n" },
  { name: 'rust', text: 'const {NAME}: &str = "{secret}";\n' },
  { name: 'terraform', text: 'variable "x" {\n  {name} = "{secret}"\n}\n' },
  { name: 'dockerfile', text: 'FROM node\nENV {NAME}={secret}\nRUN make\n' },
  { name: 'command line', text: 'docker run -e {NAME}={secret} image:1\n' },
  { name: 'kubernetes env', text: '        - name: {NAME}\n          value: {secret}\n' },
  { name: 'notebook', text: '{"cells":[{"source":["import os\\n","{NAME} = \\"{secret}\\"\\n"]}]}' },
  { name: 'markdown', text: 'Set it:\n\n    {NAME}={secret}\n\nand go.\n' },
  { name: 'last in file', text: '{NAME}={secret}' },
  { name: 'bearer header', text: 'curl https://host.example/v1 -H "Authorization: Bearer {secret}" -d @-\n' },
  { name: 'url query', text: 'GET https://host.example/v1?q=1&x={secret}&page=2 HTTP/1.1\n' },
  { name: 'log line', text: '2026-01-02T03:04:05Z INFO using {secret}, retrying\n' },
  { name: 'call', text: 'connect({secret})\n' },
  { name: 'html', text: '<input value="{secret}"><code>{secret}</code>' },
  { name: 'csv', text: 'id,value,when\n1,{secret},today\n' },
]

export const hasName = (carrier: Carrier): boolean => /\{(?:NAME|name|camel)\}/.test(carrier.text)

/** Fills a carrier. `name` is in snake case: `mistral_api_key`. */
export function fill(text: string, secret: string, name: string): string {
  const camel = name.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase())
  return text
    .replaceAll('{NAME}', () => name.toUpperCase())
    .replaceAll('{name}', () => name)
    .replaceAll('{camel}', () => camel)
    .replaceAll('{secret}', () => secret)
}
