export const REVIEWS_MODULE = "reviews"
