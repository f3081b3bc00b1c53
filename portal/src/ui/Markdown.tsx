import ReactMarkdown from 'react-markdown';

/** Text that people wrote, as elements; raw HTML in it is shown as text, never run. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="kg-prose">
      <ReactMarkdown
        components={{
          h1: 'h2',
          a: ({ href, children }) => (
            <a href={href} className="utrecht-link" rel="noopener noreferrer nofollow">
              {children}
            </a>
          ),
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
