package nl.zaakregie.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops reading an API request that is larger than any form could be; Tomcat's own limit does not count JSON. */
@Component
class BodyLimitFilter extends OncePerRequestFilter {

    static final int MAX_BYTES = 512 * 1024;

    /** A file of 10 MB in base64, and the JSON around it. */
    static final int MAX_BYTES_WITH_FILE = 14 * 1024 * 1024;

    private static final Pattern WITH_FILE = Pattern.compile("/api/v1/zaken/[^/]+/documenten");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean withFile = WITH_FILE.matcher(request.getRequestURI()).matches();
        chain.doFilter(new LimitedRequest(request, withFile ? MAX_BYTES_WITH_FILE : MAX_BYTES), response);
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final int maxBytes;

        LimitedRequest(HttpServletRequest request, int maxBytes) {
            super(request);
            this.maxBytes = maxBytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), maxBytes);
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream source;
        private final int maxBytes;
        private long read;

        LimitedStream(ServletInputStream source, int maxBytes) {
            this.source = source;
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = source.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > maxBytes) {
                throw new BodyTooLargeException();
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
