// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// Keeps what the compiler writes in a map, by path.
final class MemoryFileManager extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, byte[]> outputs;

    MemoryFileManager(JavaFileManager standard, Map<String, byte[]> outputs) {
        super(standard);
        this.outputs = outputs;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new Output(className.replace('.', '/') + kind.extension, kind);
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String relativeName, FileObject sibling) {
        return new Output(relativeName, JavaFileObject.Kind.OTHER);
    }

    private final class Output extends SimpleJavaFileObject {

        private final String path;

        Output(String path, Kind kind) {
            super(URI.create("memory:///" + path), kind);
            this.path = path;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    outputs.put(path, toByteArray());
                }
            };
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return new String(outputs.get(path), StandardCharsets.UTF_8);
        }
    }
}
