export default defineAppConfig({
  ui: {
    colors: {
      primary: "clay",
      secondary: "moss",
      success: "moss",
      neutral: "linen",
    },
    button: { slots: { base: "font-medium cursor-pointer" } },
    breadcrumb: { slots: { list: "flex-wrap", item: "shrink-0" } },
    pageCard: { slots: { title: "font-display" } },
  },
})
