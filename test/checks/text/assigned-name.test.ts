import { describe, expect, it } from 'vitest'
import { assignedName } from '../../../src/checks/text/assigned-name.ts'

/** Text up to the value, and the name that it is assigned to. */
describe('assignedName', () => {
  it.each([
    ['TOKEN=', 'TOKEN'],
    ['export TOKEN="', 'TOKEN'],
    ['password = "', 'password'],
    ['password: ', 'password'],
    ['"password": "', 'password'],
    ['\\"password\\": \\"', 'password'],
    ["'api_key' => '", 'api_key'],
    ['const apiKey: string = "', 'apiKey'],
    ['DB_PASSWORD: str = "', 'DB_PASSWORD'],
    ['let password: Option<String> = "', 'password'],
    ['const KEY: &str = "', 'KEY'],
    ['var password string = "', 'password'],
    ['String password = "', 'password'],
    ['private static final String API_KEY = "', 'API_KEY'],
    ['password := "', 'password'],
    ["$password = '", '$password'],
    ["$db['password'] = '", 'password'],
    ['config["secret"] = "', 'secret'],
    ['os.environ["API_TOKEN"] = "', 'API_TOKEN'],
    ['os.getenv("SECRET", "', 'SECRET'],
    ["define('DB_PASSWORD', '", 'DB_PASSWORD'],
    ['process.env.SECRET || "', 'process.env.SECRET'],
    ['self.client_secret = b"', 'self.client_secret'],
    ['db.password=', 'db.password'],
    ['Server=x;User Id=sa;Password=', 'Password'],
    ['if (password == "', 'password'],
    ['obj.setPassword("', 'obj.setPassword'],
    ['obj.getPassword("', ''],
    ['setEnv("KEY", "', 'KEY'],
    ['<password>', 'password'],
    ['<add key="ApiSecret" value="', 'ApiSecret'],
    ['{"name":"TOKEN","value":"', 'TOKEN'],
    ['  - name: DB_PASSWORD\n    value: "', 'DB_PASSWORD'],
    ['auth_token:\n  ', 'auth_token'],
    ['--password ', 'password'],
    ['--password=', 'password'],
    ['machine host login me password ', 'password'],
    ['', ''],
    ['"', ''],
    ['= "', ''],
  ])('%j: %s', (text, name) => {
    expect(assignedName(text)).toBe(name)
  })
})
