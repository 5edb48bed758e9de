export type { ReviewsModuleService } from "../modules/reviews/service"
export { bayesianMean } from "../ratings/bayesian-mean"
export type { PublishedReview, ReviewInvitation, ReviewsMarketplace } from "./marketplace"
