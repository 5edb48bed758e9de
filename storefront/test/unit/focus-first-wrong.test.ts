// @vitest-environment happy-dom
import { mount } from "@vue/test-utils"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { defineComponent, h, nextTick, ref } from "vue"
import { focusFirstWrong } from "~/utils/focus-first-wrong"

/** Tells of its errors as UForm does: while it is still loading, its fields disabled. */
const Form = defineComponent({
  props: { wrong: { type: Array<string>, required: true } },
  setup(props) {
    const loading = ref(false)
    async function check() {
      loading.value = true
      await nextTick()
      try {
        focusFirstWrong({ errors: props.wrong.map(id => ({ id })) })
      } finally {
        loading.value = false
      }
    }
    return () => h("form", { onSubmit: check }, ["email", "name", "city"].map(id => h("input", { id, disabled: loading.value })))
  },
})

async function send(wrong: string[]) {
  const form = mount(Form, { props: { wrong }, attachTo: document.body })
  await form.trigger("submit")
  await vi.runAllTimersAsync()
  const focused = document.activeElement?.id
  form.unmount()
  return focused
}

describe("a form with wrong fields", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }))
  afterEach(() => void vi.useRealTimers())

  it("puts the cursor into the first of them on the page, once they can be typed in again", async () => {
    expect(await send(["city", "name"])).toBe("name")
  })

  it("leaves the cursor alone when no field is to blame", async () => {
    expect(await send(["elsewhere"])).toBe("")
  })
})
