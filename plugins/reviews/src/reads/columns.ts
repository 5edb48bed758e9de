/** A review with its pictures and its answer in one row, so that a page is one statement. */
export const reviewColumns = `
  review.id, review.product_id, review.status, review.rating, review.title, review.content, review.customer_name,
  review.hidden_reason, review.helpful_count, review.open_reports, review.created_at, review.edited_at,
  (select coalesce(json_agg(json_build_object('id', image.id, 'url', image.url, 'width', image.width, 'height', image.height) order by image.rank), '[]')
    from review_image image where image.review_id = review.id and image.deleted_at is null) as images,
  (select json_build_object('content', reply.content, 'created_at', reply.created_at, 'updated_at', reply.updated_at)
    from review_reply reply where reply.review_id = review.id and reply.deleted_at is null) as reply`

/** The product of a review, for lists of more than one product. */
export const productColumns = `json_build_object('id', product.id, 'title', product.title, 'thumbnail', product.thumbnail, 'handle', product.handle) as product`

export interface ReviewRecord {
  id: string
  product_id: string
  status: "published" | "waiting" | "hidden"
  rating: number
  title: string | null
  content: string
  customer_name: string | null
  hidden_reason: string | null
  helpful_count: number
  open_reports: number
  created_at: Date
  edited_at: Date | null
  images: { id: string, url: string, width: number, height: number }[]
  reply: { content: string, created_at: string, updated_at: string } | null
  product?: { id: string, title: string, thumbnail: string | null, handle: string }
}
