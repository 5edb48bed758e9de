export default defineAppConfig({
  ui: {
    colors: {
      primary: "clay",
      secondary: "moss",
      success: "moss",
      neutral: "linen",
    },
    button: { slots: { base: "font-medium cursor-pointer" } },
    pageCard: { slots: { title: "font-display" } },
  },
})
