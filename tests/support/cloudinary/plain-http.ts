/** The official package decides for http or https when it is loaded: imported before it, this lets it reach a stand-in. */
process.env.CLOUDINARY_URL = "cloudinary://key:secret@crafts?upload_prefix=http://127.0.0.1"

export {}
