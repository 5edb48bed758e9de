export type { ReviewsModuleService } from "../modules/reviews/service"
export { bayesianMean } from "../ratings/bayesian-mean"
export type { KeptPicture, PublishedReview, ReviewInvitation, ReviewPictures, ReviewsMarketplace } from "./marketplace"
