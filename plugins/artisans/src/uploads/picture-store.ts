/** A picture on its way, as far as a store needs to know it. */
export type UploadToStore = { id: string, artisan_id: string, expires_at: Date }

/** Where the browser sends the file to, and what it sends along. */
export type UploadTarget = { url: string, fields: Record<string, string>, file_field: string }

/** A picture that has arrived. */
export type StoredPicture = { url: string, width: number, height: number }

/**
 * Where artisans' pictures live. The browser sends a file straight there with a ticket; the store says afterwards what has
 * arrived. `@craftmart/artisans` keeps them in a folder; another store is a module that exports `createPictureStore(options)`.
 */
export interface PictureStore {
  /** The ticket for one picture; `token` proves who holds it, for a store that has no signatures of its own. */
  ticket: (upload: UploadToStore & { token: string }) => UploadTarget
  /**
   * What arrived for this upload; `result` is what the upload answered, as the browser passes it on: nothing in it may be
   * believed without a proof. What must not be kept is destroyed here.
   * @throws a refusal that says in words what is wrong with the picture.
   */
  complete: (upload: UploadToStore, result: unknown) => Promise<StoredPicture>
  /** Takes the upload's files away; it is no error when there are none. */
  discard: (upload: UploadToStore) => Promise<void>
}

/** What a module of a picture store exports. */
export type PictureStoreModule = { createPictureStore: (options: unknown) => PictureStore }
