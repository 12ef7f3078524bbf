package org.medina.index.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/** The right of one process to use a data directory; the system frees it when the process dies. */
final class DataLock implements AutoCloseable {
  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the directory.
   *
   * @throws MedinaException with {@link Code#DATA_IN_USE} when another process has it
   */
  static DataLock take(Path data) {
    Path file = data.resolve("medina.lock");
    try {
      Files.createDirectories(data);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lockOrNull(channel) == null) {
        String owner = Files.readString(file).strip();
        channel.close();
        throw inUse(data, owner);
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return new DataLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data directory " + data, e);
    }
  }

  /** Whether a process has the directory. */
  static boolean isTaken(Path data) {
    Path file = data.resolve("medina.lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return lockOrNull(channel) == null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data directory " + data, e);
    }
  }

  private static @Nullable FileLock lockOrNull(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static MedinaException inUse(Path data, String owner) {
    return new MedinaException(
        Code.DATA_IN_USE,
        "the data directory %s is in use by process %s; stop it, choose another with --data, or set MEDINA_ELASTICSEARCH_URL=http://127.0.0.1:%s to use its index"
            .formatted(data, owner, portOf(data)));
  }

  private static String portOf(Path data) {
    try {
      return Files.readString(data.resolve(EmbeddedNode.PORT_FILE)).strip();
    } catch (IOException e) {
      return "PORT";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
