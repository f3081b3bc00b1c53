import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelMeeting } from '@/api/network';
import { ask } from '@/api/queries';
import type { Meeting } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { MeetingCard } from '@/features/meetings/MeetingCard';
import { upcomingAndPast } from '@/features/meetings/order';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { MeetingForm } from './MeetingForm';

export function ManageMeetings() {
  const t = useText();
  const network = useNetwork();
  const meetings = useQuery(ask.meetings(network.id));
  const [editing, setEditing] = useState<Meeting | 'new' | null>(null);
  const [cancelling, setCancelling] = useState<Meeting | null>(null);
  return (
    <div className="kg-narrow kg-stack">
      <p>
        <Button look="primary" onClick={() => setEditing('new')}>
          {t('meetings.plan')}
        </Button>
      </p>
      <Loaded query={meetings}>
        {(all) => {
          const { upcoming } = upcomingAndPast(all);
          if (upcoming.length === 0) return <Empty heading={t('meetings.noneUpcoming')} />;
          return (
            <ul className="kg-plain-list kg-meetings">
              {upcoming.map((meeting) => (
                <li key={meeting.id}>
                  <MeetingCard meeting={meeting} level={2}>
                    {meeting.cancelled ? null : (
                      <div className="kg-row">
                        <Button look="quiet" onClick={() => setEditing(meeting)}>
                          {t('common.change')}
                        </Button>
                        <Button look="quiet" onClick={() => setCancelling(meeting)}>
                          {t('meetings.cancel')}
                        </Button>
                      </div>
                    )}
                  </MeetingCard>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <Dialog
        open={editing !== null}
        title={editing === 'new' ? t('meetings.plan') : t('meetings.change')}
        onClose={() => setEditing(null)}
      >
        <MeetingForm meeting={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
      </Dialog>
      <Cancelling meeting={cancelling} onDone={() => setCancelling(null)} />
    </div>
  );
}

function Cancelling({ meeting, onDone }: { meeting: Meeting | null; onDone: () => void }) {
  const t = useText();
  const network = useNetwork();
  const queries = useQueryClient();
  const cancelling = useMutation({
    mutationFn: () => cancelMeeting(meeting!.id),
    onSuccess: () => {
      onDone();
      return queries.invalidateQueries({ queryKey: ask.meetings(network.id).queryKey });
    },
  });
  return (
    <ReasonDialog
      open={meeting !== null}
      title={t('meetings.cancelTitle', { title: meeting?.title ?? '' })}
      explanation={t('meetings.cancelExplanation')}
      confirm={t('meetings.cancel')}
      reason={false}
      busy={cancelling.isPending}
      error={cancelling.error}
      onConfirm={() => cancelling.mutate()}
      onClose={onDone}
    />
  );
}
