/** Where `List-Unsubscribe` leads until people can choose what they are told. It promises nothing it cannot do. */
export default function PreferencesPage() {
  return (
    <main>
      <h1>What you are told</h1>
      <p>
        You are told of the tickets that concern you, and of nothing else. Choosing channels and quiet hours
        is not possible yet. To be told less, write to the estate office; it can take your address out.
      </p>
    </main>
  )
}
