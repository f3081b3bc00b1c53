package nl.kopgroep.gateway.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose body can be read up to a number of bytes; the next one is an error. */
final class CountedBody extends HttpServletRequestWrapper {

    private final long most;
    private final Runnable exceeded;

    @Nullable
    private Counting body;

    CountedBody(HttpServletRequest request, long most, Runnable exceeded) {
        super(request);
        this.most = most;
        this.exceeded = exceeded;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Counting(super.getInputStream());
        }
        return body;
    }

    private final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private long count;

        private Counting(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var read = body.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = body.read(buffer, offset, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int read) throws IOException {
            count += read;
            if (count > most) {
                exceeded.run();
                throw new IOException("a body of more than " + most + " bytes");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
