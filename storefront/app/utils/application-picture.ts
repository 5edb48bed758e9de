import { forgetFile, keepFile, keptFile } from "./file-memory"

const KEY = "application"

/**
 * The picture of an application. Until there is an artisan nobody can send one, so it waits in this browser and goes up
 * from the page on which the application waits, however often that takes.
 */
export const applicationPicture = {
  keep: (file: File) => keepFile(KEY, file),
  kept: () => keptFile(KEY),
  forget: () => forgetFile(KEY),
}
