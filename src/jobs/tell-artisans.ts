import { tellWhatIsUntold } from "../telling/tell"

export default tellWhatIsUntold

/** Tells what an event has missed: a crash between a decision and its event. */
export const config = {
  name: "tell-artisans",
  schedule: "* * * * *",
}
