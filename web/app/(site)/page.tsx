/** The front door, until the residents' own pages open: it leads the committee to the panel. */
export default function Home() {
  return (
    <main>
      <h1>Khaki Estate</h1>
      <p>Leaks become numbered tickets that somebody owns.</p>
      <p>
        <a className="action" href="/admin">
          Sign in to the admin panel
        </a>
      </p>
      <p>Committee, managers and accountant work there. Supervisors use the command line: estate --help.</p>
    </main>
  )
}
