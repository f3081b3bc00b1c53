import { useEffect, useState } from 'react';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/Field';

export function SearchBar({ q, onSearch, label }: { q: string; onSearch: (q: string) => void; label?: string }) {
  const t = useText();
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  return (
    <form
      role="search"
      className="kg-searchbar"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <TextField
        label={label ?? t('knowledge.searchLabel')}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" look="primary">
        {t('common.search')}
      </Button>
    </form>
  );
}
