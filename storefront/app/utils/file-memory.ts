const NAME = "craftmart_pictures"
const FILES = "files"

/**
 * Files that are still to be sent, kept in this browser (IndexedDB), so that a
 * reload in the middle of an upload does not lose them. Without a database a
 * file is lost with the page; nothing rejects.
 */
export async function keepFile(key: string, file: File): Promise<void> {
  await inFiles("readwrite", files => files.put(file, key))
}

export async function keptFile(key: string): Promise<File | undefined> {
  return await inFiles<File | undefined>("readonly", files => files.get(key) as IDBRequest<File | undefined>)
}

export async function forgetFile(key: string): Promise<void> {
  await inFiles("readwrite", files => files.delete(key))
}

async function inFiles<T>(mode: IDBTransactionMode, act: (files: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const database = await openDatabase()
    try {
      return await answerOf(act(database.transaction(FILES, mode).objectStore(FILES)))
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(FILES)
  return answerOf(request)
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error("The browser's database failed"))
  })
}
